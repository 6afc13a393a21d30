using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Options;

namespace Patchbay.Generators.Tests;

/// <summary>
/// The table in tests/Sdk.Tests/Options/Table has an option for each type with each constraint that fits it. What fits is asked of
/// the code that reads them, so that a type or constraint that is new there is missing here.
/// </summary>
[TestClass]
public sealed class OptionTableCompletenessTests
{
    // All types, numbers each of their own.
    private static readonly string[] Types =
    [
        "string", "Secret", "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "Strength",
        "TimeSpan", "DateTimeOffset", "DateOnly", "TimeOnly", "Guid", "Uri", "System.Net.IPAddress", "PartOptions", "int[]", "List<int>", "Dictionary<string, int>",
    ];

    // Each with arguments that fit some type.
    private static readonly string[] Constraints =
    [
        "Range(1, 5)", "Range(0.5, 4.5)", "Range(typeof(decimal), \"1\", \"5\")", "Range(typeof(TimeSpan), \"00:01\", \"00:05\")", "Range(typeof(DateTimeOffset), \"2026-01-01T00:00:00Z\", \"2026-01-05T00:00:00Z\")",
        "Range(typeof(DateOnly), \"2026-01-01\", \"2026-01-05\")", "Range(typeof(TimeOnly), \"12:01\", \"12:05\")",
        "StringLength(4)", "MinLength(2)", "MaxLength(4)", "Length(2, 4)", "RegularExpression(\"a\")", "Url", "EmailAddress", "Required",
        "AllowedValues(1)", "DeniedValues(1)",
        "Compare(\"Other\")", "CreditCard", "Phone", "Base64String", "FileExtensions", "DataType(\"\")", "EnumDataType(typeof(Strength))", "CustomValidation(typeof(object), \"\")",
    ];

    [TestMethod]
    public void Every_way_of_reading_a_value_is_among_the_types() =>
        Options($"public sealed class Subject {{ {string.Concat(Types.Select((type, number) => $"public {type} P{number} {{ get; set; }} "))} }}")
            .Select(option => OptionTypes.Read(option.Type)!.Value).Distinct().Order()
            .ShouldBe(Enum.GetValues<OptionType>());

    [TestMethod]
    public void Every_attribute_of_the_framework_that_validates_is_among_the_constraints() =>
        typeof(ValidationAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationAttribute)))
            .Select(type => type.Name[..^"Attribute".Length])
            .Except(Constraints.Select(constraint => constraint.Split('(')[0]))
            .ShouldBeEmpty();

    [TestMethod]
    public void Every_kind_of_constraint_is_among_the_constraints() =>
        Possible().Select(cell => cell.Constraint.GetType()).ToHashSet()
            .ShouldBe(typeof(Constraint).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Constraint))), ignoreOrder: true);

    [TestMethod]
    public void The_table_has_every_type_with_every_constraint_that_fits_it()
    {
        HashSet<string> table = [.. Table().SelectMany(Cells).Select(cell => cell.Name)];

        Possible().Where(cell => cell.Constraint is not OtherConstraint).Select(cell => cell.Name).Except(table).ShouldBeEmpty();
    }

    [TestMethod]
    public void The_table_has_every_type_required_nullable_with_a_default_by_attribute_and_with_a_constraint_of_ones_own()
    {
        string[] types = [.. Options(Subjects(Types.Select(type => (type, "")))).Select(option => TypeOf(option))];
        IPropertySymbol[] table = [.. Table()];

        foreach (Func<IPropertySymbol, bool> isKind in (Func<IPropertySymbol, bool>[])
            [
                option => option.IsRequired,
                option => option.ContainingType.Name == "NullableTable",
                option => option.ContainingType.Name == "DefaultTable",
                option => option.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "RequiredAttribute"),
                option => Cells(option).Any(cell => cell.Constraint is OtherConstraint),
            ])
        {
            types.Except(table.Where(isKind).Select(TypeOf)).ShouldBeEmpty();
        }
    }

    [TestMethod]
    public void The_table_has_lists_and_maps_of_every_type()
    {
        string[] types = [.. Options(Subjects(Types.Select(type => (type, "")))).Select(option => TypeOf(option))];
        IPropertySymbol[] table = [.. Table()];

        types.Except(table.Where(option => option.ContainingType.Name == "EntryTable").Select(option => OptionTypes.ElementOf(option.Type).ToString()!)).ShouldBeEmpty();
        types.Except(table.Where(option => option.ContainingType.Name == "MapValueTable").Select(option => OptionTypes.ElementOf(option.Type).ToString()!)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, Constraint Constraint)> Possible() =>
        Options(Subjects(Types.SelectMany(type => Constraints.Select(constraint => (type, $"[{constraint}] "))))).SelectMany(Cells);

    // Exclusive limits are constraints of their own.
    private static IEnumerable<(string Name, Constraint Constraint)> Cells(IPropertySymbol option)
    {
        foreach (AttributeData attribute in option.GetAttributes())
        {
            if (ConstraintReader.Read(attribute, OptionTypes.Underlying(option.Type)) is { } constraint)
            {
                string name = $"{attribute.AttributeClass!.Name} on {TypeOf(option)}";
                yield return (name, constraint);
                if (constraint is RangeConstraint range && (range.WithoutMin || !option.ContainingType.Name.EndsWith("Table", StringComparison.Ordinal)))
                {
                    yield return (name + " without its limits", constraint);
                }
            }
        }
    }

    private static string TypeOf(IPropertySymbol option) => OptionTypes.Underlying(option.Type).WithNullableAnnotation(NullableAnnotation.None).ToString()!;

    private static string Subjects(IEnumerable<(string Type, string Attribute)> options) =>
        $"using System.ComponentModel.DataAnnotations; public sealed class Subject {{ {string.Concat(options.Select((option, number) => $"{option.Attribute}public {option.Type} P{number} {{ get; set; }} "))} }}";

    private static IEnumerable<IPropertySymbol> Options(string source) =>
        Sources.Compile("Table", OutputKind.DynamicallyLinkedLibrary, ["global using Patchbay.Sdk.Tests.Options; global using Patchbay.Sdk.Tests.Options.Table;", source, .. TableSources()])
            .GetTypeByMetadataName("Subject")!.GetMembers().OfType<IPropertySymbol>();

    private static IEnumerable<IPropertySymbol> Table() =>
        Sources.Compile("Table", OutputKind.DynamicallyLinkedLibrary, [.. TableSources()])
            .GetSymbolsWithName(name => name.EndsWith("Table", StringComparison.Ordinal), SymbolFilter.Type).Cast<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<string> TableSources([CallerFilePath] string file = "")
    {
        string options = Path.Combine(Path.GetDirectoryName(file)!, "..", "Sdk.Tests", "Options");
        return Directory.EnumerateFiles(Path.Combine(options, "Table"), "*.cs").Append(Path.Combine(options, "SampleOptions.cs")).Select(File.ReadAllText);
    }
}
