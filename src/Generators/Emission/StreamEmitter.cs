using Patchbay.Generators.Model;
using Patchbay.Generators.Writing;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the bodies of adapter methods that give a stream.</summary>
internal static class StreamEmitter
{
    /// <summary>Lets an iterator's token be given by <c>WithCancellation</c> as well.</summary>
    public const string EnumeratorCancellation = "[global::System.Runtime.CompilerServices.EnumeratorCancellation] ";

    private const string Extensions = "global::System.Threading.Tasks.TaskAsyncEnumerableExtensions";

    public static void EmitBody(SourceWriter writer, MemberModel member, string call, string task, string noResult)
    {
        if (member.Form == ResultForm.Stream)
        {
            writer.Line($"return {task};");
            return;
        }

        bool isAwaited = member.Form is ResultForm.AwaitedStream or ResultForm.AwaitedSequence;
        bool isStream = member.Form is ResultForm.ConvertedStream or ResultForm.AwaitedStream;
        string? cancellationToken = member.Parameters.FirstOrDefault(parameter => parameter.IsCancellation)?.Name;
        string item = CSharpText.Unused("item", member.Parameters.Select(parameter => parameter.Name));
        string items = $"(({member.Sequence}?){(isAwaited ? $"(await {task}.ConfigureAwait(false))" : call)} ?? {noResult})";
        if (isStream)
        {
            writer.Open($"await foreach ({member.Value} {item} in {Extensions}.{(cancellationToken is null ? $"ConfigureAwait({items}, false)" : $"WithCancellation({items}, {cancellationToken}).ConfigureAwait(false)")})");
        }
        else
        {
            writer.Open($"foreach ({member.Value} {item} in {items})");
            if (cancellationToken is not null)
            {
                writer.Line($"{cancellationToken}.ThrowIfCancellationRequested();");
            }
        }

        writer.Line($"yield return {item};");
        writer.Close();

        // Without an await the compiler would warn of an iterator that is only called asynchronous.
        if (!isStream && !isAwaited)
        {
            writer.Line();
            writer.Line("await global::System.Threading.Tasks.Task.CompletedTask.ConfigureAwait(false);");
        }
    }
}
