/** A plan file to start from, one line for each thing it can say. */
export const example = `procedure,user,group,licenses,when_empty,note
deallocate,ana.pop@example.com,,Attended - Named User,,keeps her other licenses
deallocate,ben.okafor@example.com,,*,inherit,moved to another team
block,cleo.martin@example.com,,,,left the company
inherit,dai.sato@example.com,,,,back to the group rule
`;
