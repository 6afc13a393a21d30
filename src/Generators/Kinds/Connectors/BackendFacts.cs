using Patchbay.Generators.Model;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>What the registry knows of a connector backend.</summary>
/// <param name="Class">The class, in code.</param>
/// <param name="Service">The external system.</param>
/// <param name="Version">Its version; null for the root.</param>
/// <param name="Parent">The parent that the attribute names, in code; null if it names none.</param>
internal sealed record BackendFacts(string Class, string Service, string? Version, string? Parent) : RegistryFacts;
