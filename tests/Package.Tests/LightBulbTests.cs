namespace Package.Tests;

/// <summary>Who knows only the attributes' names gets to working plugins by the fixes of the package.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class LightBulbTests
{
    [TestMethod]
    public void Empty_and_wrong_classes_with_attributes_compile_after_dotnet_format()
    {
        FormattedProjects projects = FormattedProjects.All;
        projects.Before.ShouldContain("error PB0001: 'Lamp' is a device, so it needs 'Task<bool> Send(bool on, Rule currentRule, CancellationToken cancellationToken)'");

        FormattedProjects.About("Plugins", projects.After).ShouldNotContain("error");
        string source = projects.Read("Plugins", "Plugins.cs");
        source.ShouldContain("[Sensor(\"bad-name\")]");
        source.ShouldContain("public class Lamp\n{\n    // Turns the physical device on or off.\n    public Task<bool> Send(");
        source.ShouldContain("public abstract class D;");
        source.ShouldContain("public class Bulb");
        source.ShouldContain("public bool Send(bool isOn, CancellationToken token)");
        projects.Read("Plugins", Path.Combine("bin", "Debug", "net10.0", "Plugins.plugins.json")).ShouldContain("\"confgend.a.b\"");
    }
}
