import { testShare } from "./share";

testShare(2, 3);
