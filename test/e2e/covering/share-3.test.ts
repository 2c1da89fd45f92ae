import { testShare } from "./share";

testShare(3, 3);
