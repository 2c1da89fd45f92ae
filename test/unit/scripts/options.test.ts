import { describe, expect, it } from "vitest";
import { Given, helpText, type Usage } from "../../../scripts/drive/options";
import { portalAddress, unattendedOptions, wishes } from "../../../scripts/drive/run-options";

const usage: Usage = {
  line: "npm run cleanup",
  what: "What it does.",
  options: [{ name: "plan", value: "FILE", help: "the plan" }, ...unattendedOptions],
};
const given = (...argv: string[]): Given => new Given(argv, usage);

describe("options", () => {
  it("are read as they are given, a repeatable one in order", () => {
    const read = given("--plan", "plan.csv", "--browser-arg=--one=1", "--browser-arg=--two", "--headless", "--lanes=3");
    expect(read.needed("plan")).toBe("plan.csv");
    expect(read.all("browser-arg")).toEqual(["--one=1", "--two"]);
    expect(read.has("headless")).toBe(true);
    expect(wishes(read)).toEqual({ lanes: 3, maxFailures: null, whenEmpty: null, protectedUsers: null });
  });

  it.each([
    [["--plam", "x"], /Unknown option '--plam'\. Add --help/],
    [["plan.csv"], /plan\.csv.*Add --help/],
    [["--plan"], /--plan.*Add --help/],
    [["--headless=yes"], /--headless.*Add --help/],
  ])("%j are a usage error in a sentence, exit status 1", (argv, sentence) => {
    expect(() => given(...argv)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(sentence), exitStatus: 1 }),
    );
  });

  it.each([
    [["--lanes", "0"], /--lanes takes a whole number from 1 to 8; "0"/],
    [["--lanes", "two"], /--lanes takes a whole number from 1 to 8; "two"/],
    [["--max-failures", "1.5"], /--max-failures takes a whole number/],
    [["--when-empty", "delete"], /--when-empty takes one of: block, inherit; "delete"/],
    [["--protect", "no/such/file"], /no\/such\/file cannot be read \(ENOENT\)/],
  ])("%j are a usage error in a sentence", (argv, sentence) => {
    expect(() => wishes(given(...argv))).toThrow(sentence);
  });

  it("says which one is needed", () => {
    expect(() => given().needed("plan")).toThrow(/--plan is needed/);
  });

  it("are all in the help, with their defaults", () => {
    const help = helpText(usage);
    for (const { name } of usage.options) expect(help).toContain(`--${name}`);
    for (const { help: said } of unattendedOptions) if (!said.startsWith("passed")) expect(said).toMatch(/default/);
  });
});

describe("the portal's address", () => {
  it("is an https address", () => {
    expect(portalAddress("https://cloud.uipath.com/acme")).toBe("https://cloud.uipath.com/acme");
  });

  it.each(["cloud.uipath.com/acme", "http://cloud.uipath.com/acme", ""])("is not %j", (text) => {
    expect(() => portalAddress(text)).toThrow(/--portal takes the portal's address/);
  });
});
