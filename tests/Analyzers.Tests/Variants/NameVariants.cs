namespace Patchbay.Analyzers.Tests.Variants;

internal static class Kinds
{
    /// <summary>A plugin of each kind with a name, correct but for the name.</summary>
    public static readonly string[] Plugins =
    [
        """[Device("{0}")] public sealed class A{1} {{ public bool Send(bool on) => on; }}""",
        """[Sensor("{0}")] public sealed class B{1} {{ public bool ConditionMet() => true; }}""",
        """[Connector("{0}")] public sealed class C{1} {{ public void SendCommand(string key, JsonNode? value) {{ }} }}""",
        """[ConnectorBackend("{0}")] public abstract class D{1};""",
        """[Plugin<IPay{1}>("{0}")] public sealed class E{1} {{ public void Pay() {{ }} }} [PluginKind("pay{1}")] public interface IPay{1} {{ void Pay(); }}""",
    ];

    public static string Plugin(int kind, string name, int number = 0) => string.Format(null, Plugins[kind], name, number);
}

internal sealed class NameFormVariants() : CorrectVariants("PB0010")
{
    public override IEnumerable<string> Sources =>
        from name in new[] { "lamp", "lamp-2", "si7021", "a", "tp-link-hs100", "x1-y2-z3" } from kind in Enumerable.Range(0, Kinds.Plugins.Length) select Kinds.Plugin(kind, name);
}

internal sealed class UnusableNameVariants() : CorrectVariants("PB0011")
{
    public override IEnumerable<string> Sources =>
        from name in new[] { "x", "0", "a-b", "long-name-with-many-words-in-it" } from kind in Enumerable.Range(0, Kinds.Plugins.Length) select Kinds.Plugin(kind, name);
}

internal sealed class DuplicateNameVariants() : CorrectVariants("PB0012")
{
    public override IEnumerable<string> Sources =>
    [
        .. from one in Enumerable.Range(0, Kinds.Plugins.Length) from other in Enumerable.Range(0, Kinds.Plugins.Length)
           where one != other
           select Kinds.Plugin(one, "same") + Kinds.Plugin(other, "same", 1),
        .. from kind in Enumerable.Range(0, Kinds.Plugins.Length) select Kinds.Plugin(kind, "one") + Kinds.Plugin(kind, "other", 1),
    ];
}

internal sealed class DuplicateNameOfReferenceVariants() : CorrectVariants("PB0013")
{
    private const string Program = "return 0;";

    public override string Reference => string.Concat(Enumerable.Range(0, 2).Select(kind => Kinds.Plugin(kind, "library-" + kind, 100)));

    public override IEnumerable<string> Sources =>
    [
        .. from kind in Enumerable.Range(0, Kinds.Plugins.Length) from name in new[] { "library", "library-2", "own", "library-00" } select Program + Kinds.Plugin(kind, name),
        Program + Kinds.Plugin(0, "library-1"),
        Program + Kinds.Plugin(1, "library-0"),
    ];
}
