using Patchbay.Analyzers.Tests.Rules.Connectors;

namespace Patchbay.Analyzers.Tests.Variants;

internal sealed class VersionWithoutRootVariants() : CorrectVariants("PB0040")
{
    public override IEnumerable<string> Sources =>
        from version in new[] { "1", "1.0", "3900", "2024", "1.2.3", "4.10" }
        from backend in new[] { "Next : Coffee;", "Next : Coffee1900;", "Next : Between; public abstract class Between : Coffee2900;" }
        from form in new[] { "", ", Parent = typeof(Coffee1900)" }
        select CoffeeSources.With($"""[ConnectorBackend("coffee", "{version}"{form})] public class {backend}""");
}

internal sealed class DuplicateVersionVariants() : CorrectVariants("PB0041")
{
    public override IEnumerable<string> Sources =>
        from one in new[] { "1", "1900.1", "3900", "19000", "0" } from other in new[] { "2", "2900.1", "4900", "29000" }
        select CoffeeSources.With($"""[ConnectorBackend("coffee", "{one}")] public class One : Coffee; [ConnectorBackend("coffee", "{other}")] public class Other : Coffee;""");
}

internal sealed class ParentCycleVariants() : CorrectVariants("PB0042")
{
    public override IEnumerable<string> Sources =>
        from first in new[] { "Coffee", "Coffee1900", "Coffee2900" } from second in new[] { "Coffee", "Coffee1900", "Coffee2900", "One" } from root in new[] { "Coffee", "Tea" }
        select CoffeeSources.With($$"""[ConnectorBackend("coffee", "8", Parent = typeof({{first}}))] public class One : Coffee; [ConnectorBackend("coffee", "9", Parent = typeof({{second}}))] public class Other : {{root}};""");
}

internal static class UnitSources
{
    public static readonly string[] Backends = ["Coffee", "Coffee1900", "Coffee2900", "Tea"];

    public static readonly string[] Bases = ["PlainMapper", "PlainSynchronizer"];
}

internal sealed class AmbiguousUnitsVariants() : CorrectVariants("PB0043")
{
    public override IEnumerable<string> Sources =>
        from backend in UnitSources.Backends
        from second in new[]
        {
            $$"""[ConnectorUnit<{{backend}}>("order")] public class B : PlainMapper;""",
            $$"""[ConnectorUnit<{{backend}}>("drink")] public class B : PlainSynchronizer;""",
            $$"""[ConnectorUnit<{{backend}}>("drink", Replaces = typeof(A))] public class B : PlainMapper;""",
            $$"""[ConnectorUnit<{{backend}}>("drink", Replaces = typeof(A))] public class B : A;""",
            $$"""public class B : PlainMapper;""",
        }
        select CoffeeSources.Units($$"""[ConnectorUnit<{{backend}}>("drink")] public class A : PlainMapper;""" + "\n" + second);
}

internal sealed class SelfReplacementVariants() : CorrectVariants("PB0044")
{
    public override IEnumerable<string> Sources =>
        from backend in UnitSources.Backends from plain in UnitSources.Bases
        from replaces in new[] { "Replaces = typeof(A)", "AlsoReplaces = new[] { typeof(A) }", "Replaces = null" }
        select CoffeeSources.Units($$"""[ConnectorUnit<{{backend}}>("drink")] public class A : {{plain}};""" + "\n"
            + $$"""[ConnectorUnit<{{backend}}>("{{(replaces.EndsWith("null", StringComparison.Ordinal) ? "order" : "drink")}}", {{replaces}})] public class B : {{plain}};""");
}

internal sealed class UnregisteredReplacementVariants() : CorrectVariants("PB0045")
{
    public override IEnumerable<string> Sources =>
        from backend in UnitSources.Backends from plain in UnitSources.Bases
        from third in new[] { "Replaces = typeof(A)", "Replaces = typeof(B)", "Replaces = typeof(A), AlsoReplaces = new[] { typeof(B) }" }
        select CoffeeSources.Units($$"""[ConnectorUnit<{{backend}}>("drink")] public class A : {{plain}};""" + "\n"
            + $$"""[ConnectorUnit<{{backend}}>("order")] public class B : {{plain}};""" + "\n"
            + $$"""[ConnectorUnit<{{backend}}>({{(third.EndsWith("})", StringComparison.Ordinal) ? "\"drink\", \"order\"" : third.Contains("(A)", StringComparison.Ordinal) ? "\"drink\"" : "\"order\"")}}, {{third}})] public class C : {{plain}};""");
}

internal sealed class UnitWithoutModelVariants() : CorrectVariants("PB0046")
{
    public override IEnumerable<string> Sources =>
        from backend in UnitSources.Backends
        from models in new[] { $"<{backend}>(\"drink\")", $"<{backend}>(\"drink\", \"order\")", $"<{backend}, Drink>", $"<{backend}>(new[] {{ \"drink\" }})", $"<{backend}>([\"drink\", \"order\"])", $"<{backend}>(nameof(Drink))" }
        select CoffeeSources.Units($$"""[ConnectorUnit{{models}}] public class A : PlainMapper;""");
}

internal sealed class NotABackendVariants() : CorrectVariants("PB0047")
{
    public override IEnumerable<string> Sources =>
    [
        .. from backend in UnitSources.Backends from plain in UnitSources.Bases from models in new[] { "(\"drink\")", "(\"order\", \"drink\")" }
           select CoffeeSources.Units($$"""[ConnectorUnit<{{backend}}>{{models}}] public class A : {{plain}};"""),
        .. from parent in UnitSources.Backends from root in new[] { "Coffee", "Tea" }
           select CoffeeSources.With($$"""[ConnectorBackend("coffee", "9", Parent = typeof({{parent}}))] public class Next : {{root}};"""),
    ];
}
