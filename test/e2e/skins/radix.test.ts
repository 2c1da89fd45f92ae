import { testSkin } from "./hard-portal";

testSkin("radix", "ja");
