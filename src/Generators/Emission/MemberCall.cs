using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>The call of the plugin's method that does what a method of the contract asks for.</summary>
internal sealed class MemberCall(PluginClass plugin, MemberModel member)
{
    private const string EnumeratorCancellation = "[global::System.Runtime.CompilerServices.EnumeratorCancellation] ";
    private const string JsonArgument = "global::Patchbay.Registration.JsonArgument";

    /// <summary>The call alone.</summary>
    public string Plain { get; } = $"{Receiver(plugin, member)}.{member.Method}({string.Join(", ", member.Arguments.Select(Argument))})";

    /// <summary>The call, or an exception where it returns null instead of a task.</summary>
    public string Checked => member.MayBeNull ? $"{Plain}\n    ?? {NoResult}" : Plain;

    /// <summary>What is thrown where the plugin's method returns null.</summary>
    public string NoResult => $"throw global::Patchbay.Registration.PluginCall.Null({CSharpText.Literal($"{plugin.MetadataName}.{member.Method}")})";

    /// <summary>The result of the task that the plugin's method returns.</summary>
    public string Awaited => $"await {(member.MayBeNull ? $"({Checked})" : Plain)}.ConfigureAwait(false)";

    /// <summary>The value, in the contract's type.</summary>
    public string Value => member.NeedsCast ? $"({member.Value}){Plain}" : Plain;

    /// <summary>Whether the contract's method passes elements on one by one.</summary>
    public bool IsIterator => member.Form is ResultForm.ConvertedStream or ResultForm.Sequence or ResultForm.AwaitedStream or ResultForm.AwaitedSequence;

    /// <summary>Whether the contract's method awaits.</summary>
    public bool IsAsync => IsIterator || member.Form is ResultForm.Awaited or ResultForm.OmittedTask;

    /// <summary>The name of the contract's cancellation token; null if it has none.</summary>
    public string? CancellationToken => member.Parameters.FirstOrDefault(static parameter => parameter.IsCancellation)?.Name;

    /// <summary>A parameter of the contract's method. The token of an iterator may be given by <c>WithCancellation</c> as well.</summary>
    public string Parameter(ParameterModel parameter) =>
        $"{(IsIterator && parameter.Name.Equals(CancellationToken, StringComparison.Ordinal) ? EnumeratorCancellation : "")}{parameter.Type} {parameter.Name}";

    /// <summary>A name for a variable that no parameter has.</summary>
    public string Unused(string name) => CSharpText.Unused(name, member.Parameters.Select(static parameter => parameter.Name));

    private static string Receiver(PluginClass plugin, MemberModel member) =>
        member.Receiver.Equals(plugin.FullName, StringComparison.Ordinal) ? "this._plugin" : $"(({member.Receiver})this._plugin)";

    private static string Argument(ArgumentModel argument) => argument.Conversion switch
    {
        ArgumentConversion.Cast => $"({argument.Type}){argument.Parameter}",
        ArgumentConversion.JsonBoolean => $"{JsonArgument}.Boolean{OrNull(argument)}({argument.Parameter})",
        ArgumentConversion.JsonText => $"{JsonArgument}.Text{OrNull(argument)}({argument.Parameter})",
        ArgumentConversion.JsonNumber => $"{JsonArgument}.Number{OrNull(argument)}<{argument.Type}>({argument.Parameter})",
        _ => argument.Parameter,
    };

    private static string OrNull(ArgumentModel argument) => argument.MayBeNull ? "OrNull" : "";
}
