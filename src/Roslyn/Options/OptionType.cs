using Microsoft.CodeAnalysis;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Roslyn.Options;

/// <summary>How the value of an option is read.</summary>
internal enum OptionType
{
    Text,
    Secret,
    Boolean,
    Integer,
    Float,
    Choice,
    Duration,
    Uri,
    IPAddress,
}

/// <summary>Which types of properties can be read from configuration, and how.</summary>
internal static class OptionTypes
{
    /// <summary>All of them, for a message.</summary>
    public const string Supported = "string, bool, a number, an enum, TimeSpan, Uri, IPAddress or Secret";

    /// <summary>How a value of the type, or of the type below its <c>?</c>, is read; null if it cannot be.</summary>
    public static OptionType? Read(ITypeSymbol type) => Underlying(type) switch
    {
        { SpecialType: SpecialType.System_String } => OptionType.Text,
        { SpecialType: SpecialType.System_Boolean } => OptionType.Boolean,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => OptionType.Integer,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal } => OptionType.Float,
        { TypeKind: TypeKind.Enum } => OptionType.Choice,
        INamedTypeSymbol named => named.MetadataName() switch
        {
            "System.TimeSpan" => OptionType.Duration,
            "System.Uri" => OptionType.Uri,
            "System.Net.IPAddress" => OptionType.IPAddress,
            KnownNames.Secret => OptionType.Secret,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The type without the <c>?</c> of a nullable struct.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
