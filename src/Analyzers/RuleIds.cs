namespace Patchbay.Analyzers;

/// <summary>The ids of all rules. An id is never used again for another rule.</summary>
internal static class RuleIds
{
    /// <summary>What the link to the page of a rule begins with; the pages are in <c>docs/rules</c>.</summary>
    public const string Help = "https://patchbay.dev/rules/";

    public const string MissingMember = "PB0001";
    public const string WrongSignature = "PB0002";
    public const string CannotBeCreated = "PB0003";
    public const string NoSingleConstructor = "PB0004";
    public const string NoGroup = "PB0005";
    public const string HalfGroup = "PB0006";
    public const string NotAContract = "PB0007";
    public const string NameForm = "PB0010";
    public const string UnusableName = "PB0011";
    public const string DuplicateName = "PB0012";
    public const string DuplicateNameOfReference = "PB0013";
}
