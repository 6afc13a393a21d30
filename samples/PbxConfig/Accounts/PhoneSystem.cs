namespace PbxConfig.Accounts;

/// <summary>What the files are about.</summary>
/// <param name="Accounts">All accounts, sorted by name.</param>
/// <param name="Queues">All queues, sorted by name.</param>
public sealed record PhoneSystem(IReadOnlyList<Account> Accounts, IReadOnlyList<Queue> Queues);
