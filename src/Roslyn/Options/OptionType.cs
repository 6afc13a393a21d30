using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Symbols;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>The types of options, by how their values are read.</summary>
internal enum OptionType
{
    Text,
    Secret,
    Boolean,
    Integer,
    Float,
    Choice,
    Duration,
    Instant,
    Date,
    TimeOfDay,
    Identifier,
    Uri,
    IPAddress,
    Section,
    List,
    Map,
}

/// <summary>Decides which types of properties can be read from configuration.</summary>
internal static class OptionTypes
{
    /// <summary>The supported types, for messages.</summary>
    public const string Supported =
        "string, bool, a number, an enum, TimeSpan, DateTimeOffset, DateOnly, TimeOnly, Guid, Uri, IPAddress, Secret, a type with [PluginOptions], or a list or a dictionary by string of these";

    /// <summary>Gets the option type of a property's type, nullable or not; null if it is not supported.</summary>
    public static OptionType? Read(ITypeSymbol type) => Underlying(type) switch
    {
        { SpecialType: SpecialType.System_String } => OptionType.Text,
        { SpecialType: SpecialType.System_Boolean } => OptionType.Boolean,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => OptionType.Integer,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal } => OptionType.Float,
        { TypeKind: TypeKind.Enum } => OptionType.Choice,
        IArrayTypeSymbol { Rank: 1 } array => IsElement(array.ElementType) ? OptionType.List : null,
        INamedTypeSymbol { IsGenericType: true } generic => ReadGeneric(generic),
        INamedTypeSymbol named => named.MetadataName() switch
        {
            "System.TimeSpan" => OptionType.Duration,
            "System.DateTimeOffset" => OptionType.Instant,
            "System.DateOnly" => OptionType.Date,
            "System.TimeOnly" => OptionType.TimeOfDay,
            "System.Guid" => OptionType.Identifier,
            "System.Uri" => OptionType.Uri,
            "System.Net.IPAddress" => OptionType.IPAddress,
            KnownNames.Secret => OptionType.Secret,
            _ => named.TypeKind == TypeKind.Class && named.Has(KnownNames.PluginOptionsAttribute) ? OptionType.Section : null,
        },
        _ => null,
    };

    /// <summary>Gets the type of the entries of a list, or of the values of a map.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType : ((INamedTypeSymbol)type).TypeArguments[((INamedTypeSymbol)type).TypeArguments.Length - 1];

    /// <summary>Gets the underlying type of a nullable value type; otherwise the type itself.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static OptionType? ReadGeneric(INamedTypeSymbol type) => type.OriginalDefinition.MetadataName() switch
    {
        "System.Collections.Generic.List`1"
            or "System.Collections.Generic.IList`1"
            or "System.Collections.Generic.ICollection`1"
            or "System.Collections.Generic.IEnumerable`1"
            or "System.Collections.Generic.IReadOnlyList`1"
            or "System.Collections.Generic.IReadOnlyCollection`1" => IsElement(type.TypeArguments[0]) ? OptionType.List : null,
        "System.Collections.Generic.Dictionary`2"
            or "System.Collections.Generic.IDictionary`2"
            or "System.Collections.Generic.IReadOnlyDictionary`2" =>
            type.TypeArguments[0].SpecialType == SpecialType.System_String && IsElement(type.TypeArguments[1]) ? OptionType.Map : null,
        _ => null,
    };

    // Entries cannot be null: each one in a configuration has a value.
    private static bool IsElement(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(Underlying(type), type) && Read(type) is not null;
}
