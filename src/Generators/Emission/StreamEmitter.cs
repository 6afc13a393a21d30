using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using Patchbay.Roslyn.Text;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the bodies of adapter methods that give a stream.</summary>
internal static class StreamEmitter
{
    /// <summary>Lets an iterator's token be given by <c>WithCancellation</c> as well.</summary>
    public const string EnumeratorCancellation = "[global::System.Runtime.CompilerServices.EnumeratorCancellation] ";

    public static void EmitBody(SourceWriter writer, MemberModel member, string call)
    {
        if (member.Form == ResultForm.Stream)
        {
            writer.Line($"return {call}{(member.NeedsNullForgiving ? "!" : "")};");
            return;
        }

        bool isAwaited = member.Form is ResultForm.AwaitedStream or ResultForm.AwaitedSequence;
        bool isStream = member.Form is ResultForm.ConvertedStream or ResultForm.AwaitedStream;
        string? cancellation = member.Parameters.FirstOrDefault(parameter => parameter.IsCancellation)?.Name;
        writer.Line($"var items = {(isAwaited ? $"global::Patchbay.Registration.PluginCall.NotNull(await {call}.ConfigureAwait(false), {TypeNames.Literal(member.Method)})" : call)};");
        if (isStream)
        {
            string token = cancellation is null ? "" : $", {cancellation}";
            writer.Open($"await foreach (var item in global::System.Threading.Tasks.TaskAsyncEnumerableExtensions.{(cancellation is null ? "ConfigureAwait(items, false)" : $"WithCancellation(items{token}).ConfigureAwait(false)")})");
        }
        else
        {
            writer.Open("foreach (var item in items)");
            if (cancellation is not null)
            {
                writer.Line($"{cancellation}.ThrowIfCancellationRequested();");
            }
        }

        writer.Line($"yield return item{(member.NeedsNullForgiving ? "!" : "")};");
        writer.Close();

        // Without an await the compiler would warn of an iterator that is only called asynchronous.
        if (!isStream && !isAwaited)
        {
            writer.Line();
            writer.Line("await global::System.Threading.Tasks.Task.CompletedTask.ConfigureAwait(false);");
        }
    }
}
