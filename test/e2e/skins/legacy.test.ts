import { testSkin } from "./hard-portal";

testSkin("legacy", "de");
