namespace CoffeeConnector.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public sealed class ProgramTests
{
    [TestMethod]
    public async Task The_program_shows_its_backends_what_it_exchanged_and_which_units_did_it()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync();

        exitCode.ShouldBe(0, errors);
        errors.ShouldBeEmpty();
        output.ShouldMatch(@"coffee 1900 +coffee +CoffeeConnector\.Backends\.Coffee1900 +Coffee machine 1900");
        output.ShouldContain("Versions to choose from: 1900, 2900\n");
        output.ShouldMatch("kitchen: coffee 1900\n  connected to http://127.0.0.1:\\d+/, without a session");
        output.ShouldContain("    D3  2  Coffee with milk  3.10\n");
        output.ShouldContain("    the machine has no 1, drink 0, cups 2\n    the machine has no 2, drink 4, cups 1\n\n    the machine has no 1, drink 0, cups 3\n\n");
        output.ShouldMatch("lobby: coffee 2900\n  connected to http://127.0.0.1:\\d+/, with a session");
        output.ShouldContain("    D8   milk-coffee  Milchkaffee       3.10\n");
        output.ShouldContain("    the machine has id ord-1, beverage espresso, quantity 3\n\n");
        output.ShouldContain("""
            Versions to choose from: 1900, 2900

            Units of coffee 1900
              model  binder        mapper           adapter           synchronizer
              drink  CoffeeBinder  DrinkMapper1900  DrinkAdapter1900  DrinkImporter
              order  CoffeeBinder  OrderMapper      OrderAdapter1900  OrderExporter

            Units of coffee 2900
              model  binder        mapper           adapter           synchronizer
              drink  CoffeeBinder  DrinkMapper2900  ResourceAdapter   DrinkImporter
              order  CoffeeBinder  OrderMapper2900  OrderAdapter2900  OrderExporter

            kitchen: coffee 1900
            """);
        output.ShouldEndWith("  disconnected\n\n");
    }

    [TestMethod]
    public async Task An_option_on_the_command_line_overrides_the_file()
    {
        (int exitCode, string output, string errors) = await SampleProgram.RunAsync("--machines:lobby:version=3000");

        exitCode.ShouldBe(1);
        errors.ShouldBe("""
            The configuration is wrong, so no machine was touched:
            machines:lobby:version: expected the name of a connector-backend, found "coffee/3000". It was looked for in the assemblies CoffeeConnector. Did you mean "coffee/1900" or "coffee/2900"?

            """);
        output.ShouldNotContain("connected");
    }
}
