/** A plan file to start from, a line for most things it can say. */
export const example = `procedure,user,group,licenses,when_empty,note
deallocate,ana.pop@example.com,,Attended - Named User,,keeps her other licenses
deallocate,ben.okafor@example.com,,*,inherit,moved to another team
block,cleo.martin@example.com,,,,left the company
inherit,dai.sato@example.com,,,,back to the group rule
release,eve.larsen@example.com,*,,,not in use
remove-member,farid.haddad@example.com,Automation Developers,,,moved to another team
set-rule,,Citizen Developers,Citizen Developer - Named User;Attended - Named User,,gives these two only
`;
