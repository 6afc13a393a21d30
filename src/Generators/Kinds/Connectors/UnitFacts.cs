using Patchbay.Generators.Model;
using Patchbay.Roslyn;

namespace Patchbay.Generators.Kinds.Connectors;

/// <summary>What the registry knows of a connector unit.</summary>
/// <param name="Class">The class, in code.</param>
/// <param name="Backend">The class of its backend, in code.</param>
/// <param name="Models">The names of its models.</param>
/// <param name="Replaces">The classes of the units in whose place it is used, in code.</param>
internal sealed record UnitFacts(string Class, string Backend, EquatableArray<string> Models, EquatableArray<string> Replaces) : RegistryFacts;
