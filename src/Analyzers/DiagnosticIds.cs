namespace Patchbay.Analyzers;

/// <summary>The ids of all diagnostics. An id is never used again for another one.</summary>
internal static class DiagnosticIds
{
    /// <summary>The beginning of the link to the page of a diagnostic; the pages are in <c>docs/rules</c>.</summary>
    public const string Help = "https://patchbay.dev/rules/";

    public const string MissingMember = "PB0001";
    public const string WrongSignature = "PB0002";
    public const string CannotBeCreated = "PB0003";
    public const string NoSingleConstructor = "PB0004";
    public const string NoGroup = "PB0005";
    public const string HalfGroup = "PB0006";
    public const string NotAContract = "PB0007";
    public const string MustImplement = "PB0008";
    public const string UnavailableService = "PB0009";
    public const string NameForm = "PB0010";
    public const string UnusableName = "PB0011";
    public const string DuplicateName = "PB0012";
    public const string DuplicateNameOfReference = "PB0013";
    public const string DuplicateKind = "PB0014";
    public const string GeneralAttribute = "PB0015";
    public const string LimitsMissing = "PB0020";
    public const string LimitsInverted = "PB0021";
    public const string LimitsSuperfluous = "PB0022";
    public const string RuleParameterType = "PB0023";
    public const string RuleOptionsMissing = "PB0024";
    public const string UnusablePath = "PB0025";
    public const string ModeWithoutChoices = "PB0026";
    public const string UnaskableOption = "PB0027";
    public const string FractionalLimit = "PB0028";
    public const string DuplicateDisplayName = "PB0029";
    public const string UnsupportedOptionType = "PB0030";
    public const string DefaultOutsideRange = "PB0031";
    public const string PlainSecret = "PB0032";
    public const string CollidingKeys = "PB0033";
    public const string TwoOptionsParameters = "PB0034";
    public const string OptionsCannotBeCreated = "PB0035";
    public const string ShippedOption = "PB0036";
    public const string UnlistedOption = "PB0037";
    public const string ReservedKey = "PB0038";
    public const string UnmarkedOptions = "PB0039";
    public const string VersionWithoutRoot = "PB0040";
    public const string DuplicateVersion = "PB0041";
    public const string ParentCycle = "PB0042";
    public const string AmbiguousUnits = "PB0043";
    public const string SelfReplacement = "PB0044";
    public const string UnregisteredReplacement = "PB0045";
    public const string UnitWithoutModel = "PB0046";
    public const string NotABackend = "PB0047";
    public const string BlockingCall = "PB0050";
    public const string CancellationNotPassedOn = "PB0051";
    public const string ImpureGenerate = "PB0052";
    public const string MutableStaticState = "PB0053";
    public const string UndisposedTimer = "PB0054";
    public const string SwallowedException = "PB0055";
    public const string GenerationFailed = "PB0060";
    public const string LanguageTooOld = "PB0061";
    public const string UnwritableText = "PB0062";
    public const string InvalidInterval = "PB0063";
    public const string AmbiguousChoices = "PB0070";
    public const string UncalledValidate = "PB0071";
    public const string OptionsNotRead = "PB0072";
    public const string UnreadableKey = "PB0073";
    public const string UnusableConstraint = "PB0074";
}
