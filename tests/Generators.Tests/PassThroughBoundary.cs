using Patchbay.Registration;

namespace Patchbay.Generators.Tests;

/// <summary>A boundary that only writes down what goes through it.</summary>
internal sealed class PassThroughBoundary<TContract>(TContract plugin) : PluginCallBoundary<TContract>, IPassThrough
    where TContract : class
{
    public IList<(ContractMember Member, object? Arguments, CancellationToken Token)> Calls { get; } = [];

    public override TContract Plugin => plugin;

    public override ValueTask CallAsync<TArguments>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask> call, CancellationToken cancellationToken) =>
        Noted(member, arguments, call, cancellationToken)(plugin, arguments, cancellationToken);

    public override ValueTask<TResult> CallAsync<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken) =>
        Noted(member, arguments, call, cancellationToken)(plugin, arguments, cancellationToken);

    public override void Call<TArguments>(
        ContractMember member, TArguments arguments, Action<TContract, TArguments, CancellationToken> call, CancellationToken cancellationToken) =>
        Noted(member, arguments, call, cancellationToken)(plugin, arguments, cancellationToken);

    public override TResult Call<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, TResult> call, CancellationToken cancellationToken) =>
        Noted(member, arguments, call, cancellationToken)(plugin, arguments, cancellationToken);

    public override IAsyncEnumerable<TItem> Stream<TArguments, TItem>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, IAsyncEnumerable<TItem>> call, CancellationToken cancellationToken) =>
        Noted(member, arguments, call, cancellationToken)(plugin, arguments, cancellationToken);

    // What captures something is allocated at each call.
    private TCall Noted<TArguments, TCall>(ContractMember member, TArguments arguments, TCall call, CancellationToken cancellationToken)
        where TCall : Delegate
    {
        call.Target!.GetType().GetFields().Where(field => !field.IsStatic).ShouldBeEmpty();
        Calls.Add((member, arguments, cancellationToken));
        return call;
    }
}

/// <summary>A <see cref="PassThroughBoundary{TContract}"/> of any contract.</summary>
internal interface IPassThrough
{
    IList<(ContractMember Member, object? Arguments, CancellationToken Token)> Calls { get; }
}
