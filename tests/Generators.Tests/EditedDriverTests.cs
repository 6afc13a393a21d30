using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Patchbay.Generators.Tests;

/// <summary>
/// What was read of a class is kept while nothing changes that it was read from. Whatever is edited, wherever it stands: a driver that has seen
/// all edits before generates what a new one does.
/// </summary>
[TestClass]
public sealed class EditedDriverTests
{
    private const int Seed = 20261122;

    // A file for each thing that a plugin can depend on.
    private static readonly string[] Files =
    [
        """
        [Device("lamp", DisplayName = Names.Lamp, Rule = RulePrompt.IntRange, Min = Names.Least, Max = 255)]
        public sealed partial class Lamp(LampOptions options) : LampBase
        {
            /// <summary>Switches.</summary>
            public bool Send(bool on, int rule) { return on && options.Port > rule; }
        }
        """,
        """
        /// <summary>The other part of the lamp.</summary>
        public sealed partial class Lamp : System.IDisposable
        {
            public void Dispose() { }
        }
        """,
        """
        public abstract class LampBase
        {
            public Rule? ValidateRule(Rule rule) => rule;
        }
        """,
        """
        /// <summary>Options of the lamp.</summary>
        [PluginOptions]
        public sealed record LampOptions : SharedOptions
        {
            /// <summary>The port.</summary>
            [Prompt("Port")] [System.ComponentModel.DataAnnotations.Range(1, Names.Most)] public int Port { get; init; } = Names.Port;
            public LampMode Mode { get; init; } = LampMode.Bright;
            public System.Collections.Generic.IReadOnlyList<Room> Rooms { get; init; } = [];
            public Secret? Password { get; init; }
        }
        """,
        """
        public abstract record SharedOptions
        {
            [Prompt("Name")] [RenamedFrom("title")] public required string Name { get; init; }
        }
        """,
        """
        [PluginOptions]
        public sealed record Room
        {
            [Even] public int Number { get; init; } = 2;
        }
        """,
        """
        [System.AttributeUsage(System.AttributeTargets.Property)]
        public sealed class EvenAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute
        {
            public override bool IsValid(object? value) => value is int number && number % 2 == 0;
        }
        """,
        """
        public enum LampMode
        {
            Dark = 0,
            [System.Runtime.Serialization.EnumMember(Value = "light")] Bright = 1,
        }
        """,
        """
        public static class Names
        {
            public const string Lamp = "Reading lamp";
            public const int Least = 1;
            public const int Most = 65535;
            public const int Port = 80;
            public static readonly int Other = 5;
        }
        """,
        """
        /// <summary>A kind of one's own.</summary>
        [PluginKind("payment", Plural = "payments", ReservedKeys = ["fee"])]
        public interface IPayment
        {
            System.Threading.Tasks.ValueTask<bool> PayAsync(decimal amount, System.Threading.CancellationToken cancellationToken);
            [MayOmit] System.Threading.Tasks.ValueTask<string> NameAsync() => new("none");
        }
        """,
        """
        [Plugin<IPayment>("cash")]
        public sealed class Cash
        {
            public bool Pay(decimal amount) => amount > 0;
        }
        """,
        """
        public sealed class PaymentAttribute(string name) : PluginDeclarationAttribute<IPayment>(name);

        [Payment("card")]
        public sealed class Card
        {
            public bool Pay(decimal amount, System.Threading.CancellationToken token) => amount > 0;
        }
        """,
        """
        [ConnectorBackend("shop")]
        public abstract class Shop;

        [ConnectorBackend("shop", "1.0")]
        public sealed class Shop1 : Shop
        {
            public object Connect() => new();
        }
        """,
        """
        [ConnectorUnit<Shop>("drink")]
        public class DrinkMapper : Mapper;

        [ConnectorUnit<Shop1>("drink", Replaces = typeof(DrinkMapper))]
        public sealed class NewDrinkMapper : DrinkMapper;
        """,
    ];

    [TestMethod]
    [DataRow(0, 150)]
    [DataRow(1, 150)]
    public void Driver_that_has_seen_other_edits_generates_what_a_new_one_does(int series, int edits)
    {
        var random = new Random(Seed + series);
        CSharpCompilation compilation = Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, Files);
        GeneratorDriver edited = NewDriver().RunGenerators(compilation);
        Texts(edited).Keys.ShouldContain("Lamp.device.g.cs", "otherwise nothing could be wrong");
        int changes = 0;
        string last = "";
        for (int number = 0; number < edits; number++)
        {
            // Now and then two edits stand together, so that one is made while another is there.
            CSharpCompilation next = number % 3 == 2 ? compilation : Sources.Compile("Tests", OutputKind.DynamicallyLinkedLibrary, Files);
            compilation = Reuse(compilation, next).Edit(random.Next(Files.Length), text => Change(text, random));

            edited = edited.RunGenerators(compilation);

            SortedDictionary<string, string> found = Texts(edited);
            SortedDictionary<string, string> expected = Texts(NewDriver().RunGenerators(compilation));
            string.Join('\n', expected.Except(found).Concat(found.Except(expected)).Select(file => $"{file.Key}\n{file.Value}"))
                .ShouldBeEmpty($"edit {number} of series {series}:\n{string.Join("\n\n", compilation.SyntaxTrees)}");
            string all = string.Concat(found.Values);
            changes += all == last ? 0 : 1;
            last = all;
        }

        changes.ShouldBeGreaterThan(edits / 4, "otherwise the edits change too little to say much");
    }

    // Files that are the same are the same trees, as in an editor.
    private static CSharpCompilation Reuse(CSharpCompilation old, CSharpCompilation next)
    {
        foreach (SyntaxTree tree in next.SyntaxTrees)
        {
            if (old.SyntaxTrees.FirstOrDefault(known => known.FilePath == tree.FilePath && known.GetText().ContentEquals(tree.GetText())) is { } known)
            {
                next = next.ReplaceSyntaxTree(tree, known);
            }
        }

        return next;
    }

    private static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new PluginGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions);

    private static SortedDictionary<string, string> Texts(GeneratorDriver driver) =>
        new(driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal), StringComparer.Ordinal);

    // Values and words change most often, and tokens go or come, as while somebody types.
    private static string Change(string text, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text, Sources.ParseOptions).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        SyntaxToken token = tokens[random.Next(tokens.Length)];
        string changed = (random.Next(6), token.Kind()) switch
        {
            (0, _) => "",
            (1, _) => token.Text + " " + token.Text,
            (_, SyntaxKind.StringLiteralToken) => "\"" + token.ValueText + "x\"",
            (_, SyntaxKind.NumericLiteralToken) => random.Next(100).ToString(CultureInfo.InvariantCulture),
            (_, SyntaxKind.IdentifierToken) => tokens.Where(other => other.IsKind(SyntaxKind.IdentifierToken)).ElementAt(random.Next(tokens.Count(other => other.IsKind(SyntaxKind.IdentifierToken)))).Text,
            (_, SyntaxKind.PublicKeyword) => "internal",
            (_, SyntaxKind.SealedKeyword) => "abstract",
            (_, SyntaxKind.InitKeyword) => "set",
            _ => token.Text + " /// <summary>Other words.</summary>\n",
        };
        return text[..token.SpanStart] + changed + text[token.Span.End..];
    }
}
