namespace Patchbay.Generators.Model;

/// <summary>One name of one plugin, as far as the registry knows it.</summary>
internal sealed record RegistryEntry(string Kind, string Name, string Contract, string Class, string Factory);

/// <summary>The registration map of an assembly: its plugins, sorted by kind, then name.</summary>
internal sealed record RegistryModel(GeneratedType Type, EquatableArray<RegistryEntry> Entries);

/// <summary>What a program's catalog consists of.</summary>
internal sealed record HostModel(EquatableArray<string> ReferencedRegistries, bool HasEmbeddedAttribute);
