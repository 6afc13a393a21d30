using System.ComponentModel;

namespace Patchbay.Registration;

/// <summary>
/// The one place through which a host's calls of a plugin go. A generated decorator implements the contract by it; a host derives
/// from it, to limit the time of calls, count them, and keep the faults of a plugin from the rest of the program.
/// </summary>
/// <typeparam name="TContract">The contract, for example <c>IDevice</c>.</typeparam>
/// <remarks>
/// Arguments go through as a tuple and the call as a static function, so that nothing is captured. Which plugin is called is decided at each call.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginCallBoundary<TContract>
    where TContract : class
{
    /// <summary>The plugin as it is now, for members that cannot go through: those that take or return what lives on the stack.</summary>
    public abstract TContract Plugin { get; }

    /// <summary>Calls a member that returns a task without result.</summary>
    /// <typeparam name="TArguments">The arguments, as a tuple.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="call">The call of the member.</param>
    /// <param name="cancellationToken">The caller's token; <see cref="CancellationToken.None"/> if the member takes none.</param>
    /// <returns>A task for the call.</returns>
    public abstract ValueTask CallAsync<TArguments>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask> call, CancellationToken cancellationToken);

    /// <summary>Calls a member that returns a task with a result.</summary>
    /// <typeparam name="TArguments">The arguments, as a tuple.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="call">The call of the member.</param>
    /// <param name="cancellationToken">The caller's token; <see cref="CancellationToken.None"/> if the member takes none.</param>
    /// <returns>A task for the result.</returns>
    public abstract ValueTask<TResult> CallAsync<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, ValueTask<TResult>> call, CancellationToken cancellationToken);

    /// <summary>Calls a member that returns nothing, and is done when it returns.</summary>
    /// <typeparam name="TArguments">The arguments, as a tuple.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="call">The call of the member.</param>
    /// <param name="cancellationToken">The caller's token; <see cref="CancellationToken.None"/> if the member takes none.</param>
    public abstract void Call<TArguments>(
        ContractMember member, TArguments arguments, Action<TContract, TArguments, CancellationToken> call, CancellationToken cancellationToken);

    /// <summary>Calls a member that returns its result.</summary>
    /// <typeparam name="TArguments">The arguments, as a tuple.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="call">The call of the member.</param>
    /// <param name="cancellationToken">The caller's token; <see cref="CancellationToken.None"/> if the member takes none.</param>
    /// <returns>The result.</returns>
    public abstract TResult Call<TArguments, TResult>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, TResult> call, CancellationToken cancellationToken);

    /// <summary>Calls a member that returns a stream.</summary>
    /// <typeparam name="TArguments">The arguments, as a tuple.</typeparam>
    /// <typeparam name="TItem">An item of the stream.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="call">The call of the member.</param>
    /// <param name="cancellationToken">The caller's token; <see cref="CancellationToken.None"/> if the member takes none.</param>
    /// <returns>The stream.</returns>
    public abstract IAsyncEnumerable<TItem> Stream<TArguments, TItem>(
        ContractMember member, TArguments arguments, Func<TContract, TArguments, CancellationToken, IAsyncEnumerable<TItem>> call, CancellationToken cancellationToken);
}
