using Patchbay.Generators.Model;
using Patchbay.Roslyn.Contracts;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission;

/// <summary>Writes the bodies of adapter methods that pass the elements of a stream or a sequence on one by one.</summary>
internal static class StreamEmitter
{
    private const string Extensions = "global::System.Threading.Tasks.TaskAsyncEnumerableExtensions";

    // Without an await the compiler would warn of an iterator that is only called asynchronous.
    private const string Await = "await global::System.Threading.Tasks.Task.CompletedTask.ConfigureAwait(false);";

    public static string Emit(MemberModel member, MemberCall call)
    {
        bool isAwaited = member.Form is ResultForm.AwaitedStream or ResultForm.AwaitedSequence;
        string item = call.Unused("item");
        string items = $"({member.Sequence}?){(isAwaited ? $"({call.Awaited})" : call.Plain)}\n    ?? {call.NoResult}";
        return member.Form is ResultForm.ConvertedStream or ResultForm.AwaitedStream
            ? Block($$"""
                await foreach ({{member.Value!}} {{item}} in {{(call.CancellationToken is { } token ? $"{Extensions}.WithCancellation({items}, {token}).ConfigureAwait(false)" : $"{Extensions}.ConfigureAwait({items}, false)")}})
                {
                    yield return {{item}};
                }
                """)
            : Block($$"""
                foreach ({{member.Value!}} {{item}} in {{items}})
                {
                    {{(call.CancellationToken is { } cancellationToken ? $"{cancellationToken}.ThrowIfCancellationRequested();" : "")}}
                    yield return {{item}};
                }

                {{(isAwaited ? "" : Await)}}
                """);
    }
}
