const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/**
 * Words the controls of an administration page are made of, beside those of the labels. None of them says anything about an organization or
 * a person, so they may stand in a recording of a page.
 */
export const interfaceWords: readonly string[] = list(`
  a access account accounts action actions active activity add added admin administration advanced all allocate allocated allocation
  allocations allow an and any apply are as ascending assign assigned assignment assignments at audit automatic available back be below
  bulk by can cancel cannot category change changes check checkbox checked choose clear close code collapse column columns confirm consumed
  continue copy count create created current custom customize data date deactivate deallocate default delete deleted deny descending
  deselect details dialog direct directly directory disable disabled discard dismiss display do done download duplicate edit editing
  effective email enable enabled entry error every everyone expand expired expires export external false feature field file filter filters
  first for free from general go grid group groups has have help hide history icon id import in inactive includes info information inherit
  inheritance inherited inheriting invite is item items last left level license licensed licenses licence licences limit limits list load
  loading local lock log login logs maximum member members membership memberships menu minimum model modify more move multiple my name
  named names navigation new next no none not notifications number of off ok on one only open option optional options or order
  organization organizations other others over overview owner page pages panel panels pending per permissions picker pick pin
  pool previous product products profile properties purchased quantity quota quotas reassign record records reload refresh release
  released remaining remove removed rename replace report request required reset resource resources restore results return revoke right
  role roles row rows rule rules save saved scope search section security see select selected selection service services set settings
  setup show showing sign since size sort sorted source start status still stop submit subscription switch tab table tenant tenants text
  that the there these this time title to toggle total transfer tree true type types unallocate unassign unavailable undo unit units
  unlock unsaved until update updated upload usage use used user username users using value view warning when which who will with within
  without yes you your`);

/** Words component libraries name their parts with, in classes, test hooks and element names. Others become an x. */
export const componentWords: readonly string[] = list(`
  accordion adornment alert anchor animated ap app appbar arrow asc aside autocomplete avatar backdrop badge bar base block body
  border bottom box breadcrumb breadcrumbs busy button buttons card caption cdk cell center chat checkbox chevron chip chips clearable
  colored compact component contained container content control css cy dark dense desc dismissible divider docked down drag drawer
  dropdown edge elevation empty end ellipsis end fab fill filled fixed flex float floating focus focusable focused footer form full
  gutters has head header heading helper hidden hover hc icon iconbutton image indeterminate index indicator inline inner input jss
  label large layout leading light line link listbox listitem live main margin mat mdc medium menu menuitem modal mui native ng
  notched open orientation outlined outer overflow overlay pagination paginator panel paper paragraph placeholder popover popper
  popup portal primary progress progressbar property qa radio region ripple root rounded row scroll scroller scrollbar secondary
  separator shadow sharp sheet shell shown side sidenav size skeleton skeletons slide slot small snack snackbar sonner spacing
  spinner stack standard start state sticky sub suggest summary surface svg switch tabs tag tbody td test testid text textfield th
  thead theme title toast toaster toolbar tooltip top touch track transition trigger tr ui up variant vertical horizontal viewport
  virtual visible visually wrapper x`);
