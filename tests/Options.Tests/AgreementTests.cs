using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Patchbay.Options.Tests.Documents;
using Patchbay.Options.Tests.Subjects;

namespace Patchbay.Options.Tests;

/// <summary>
/// What the schema in a plugin's manifest accepts, the generated binder accepts, and the other way round. Where a rule stands
/// beside the schema because it cannot express it, the framework decides which of the two has to be right.
/// </summary>
[TestClass]
public sealed class AgreementTests
{
    private const int DocumentsOfAType = 1000;

    private static SchemaValidator _validator = null!;

    public static IEnumerable<object[]> Names => Subject.All.Select(subject => new object[] { subject.Name });

    [ClassInitialize]
    public static void Start(TestContext _)
    {
        _validator = SchemaValidator.Start();
        foreach (Subject subject in Subject.All)
        {
            _validator.Add(subject.Name, subject.Schema);
        }
    }

    [ClassCleanup]
    public static void Stop() => _validator.Dispose();

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Schema_and_binder_accept_the_same_documents(string name)
    {
        Subject subject = Subject.All.Single(subject => subject.Name.Equals(name, StringComparison.Ordinal));
        int accepted = 0;
        int refused = 0;
        Prop.ForAll(SettingsDocuments.Of(subject.Type).ToArbitrary(), document =>
        {
            ConfigurationError[] binder = [.. subject.Bind(document)];
            string[] schema = _validator.Errors(subject.Name, document);
            bool agree = (binder.Length == 0) == (schema.Length == 0);
            if (agree)
            {
                (accepted, refused) = binder.Length == 0 ? (accepted + 1, refused) : (accepted, refused + 1);
                return true.ToProperty();
            }

            return IsExcused(subject, document, binder, schema)
                .Label($"{document}\nbinder: {string.Join("; ", binder.Select(error => error.ToString()))}\nschema: {string.Join("; ", schema)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(DocumentsOfAType));

        // Otherwise the two could agree about nothing, by both refusing all.
        accepted.ShouldBeGreaterThan(DocumentsOfAType / 10);
        refused.ShouldBeGreaterThan(DocumentsOfAType / 10);
    }

    private static string PathOf(string schemaError) => schemaError[1..schemaError.IndexOf(' ', StringComparison.Ordinal)].Replace('/', ':');

    // The binder may refuse more by a rule of the list that the framework has too, and accept more only by an expression that
    // .NET reads in a way of its own.
    private static bool IsExcused(Subject subject, string document, ConfigurationError[] binder, string[] schema) =>
        schema.Length == 0
            ? binder.All(error => RulesOf(subject, error.Path).Any() && !FrameworkCheck.Accepts(subject.Type, document, error.Path))
            : schema.Select(PathOf).All(path => RulesOf(subject, path).Any(rule => rule.Contains(", as .NET reads it", StringComparison.Ordinal)) && FrameworkCheck.Accepts(subject.Type, document, path));

    private static IEnumerable<string> RulesOf(Subject subject, string path) => subject.RunTimeChecks.Where(rule =>
        Regex.IsMatch(path, $"^{Regex.Escape(rule[..rule.IndexOf(": ", StringComparison.Ordinal)]).Replace("\\*", "[^:]+", StringComparison.Ordinal)}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
