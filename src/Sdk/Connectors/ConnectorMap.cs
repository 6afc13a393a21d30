namespace Patchbay.Connectors;

/// <summary>Merges the registrations of several assemblies into one hierarchy, and collects all errors.</summary>
internal sealed class ConnectorMap
{
    private readonly Dictionary<Type, ConnectorBackend> _byType = [];
    private readonly List<string> _errors = [];

    private ConnectorMap(ConnectorRegistrations registrations)
    {
        AddBackends(registrations);
        SetParents(registrations);
        AddUnits(registrations);
        SetReplacements(registrations);
    }

    public static IReadOnlyCollection<ConnectorBackend> Merge(ConnectorRegistrations registrations)
    {
        var map = new ConnectorMap(registrations);
        return map._errors.Count == 0 ? map._byType.Values : throw new ConnectorCatalogException(map._errors);
    }

    public static IReadOnlyList<string> FindErrors(ConnectorRegistrations registrations) => new ConnectorMap(registrations)._errors;

    private void AddBackends(ConnectorRegistrations registrations)
    {
        foreach (IGrouping<(string Service, string? Version), ConnectorBackend> same in registrations.Backends
            .Select(registration => registration.Backend).GroupBy(backend => (backend.Service, backend.Version)))
        {
            foreach (ConnectorBackend backend in same)
            {
                _byType.TryAdd(backend.Type, backend);
            }

            if (same.Count() > 1)
            {
                _errors.Add($"Several classes are the backend {same.First()}: {Classes(same.Select(backend => backend.Type))}. Keep one.");
            }
        }
    }

    // The parent is what the attribute names, else the nearest base class that is a backend.
    private void SetParents(ConnectorRegistrations registrations)
    {
        foreach ((ConnectorBackend backend, Type? named) in registrations.Backends)
        {
            backend.Parent = named is null ? NearestBase(backend.Type) : _byType.GetValueOrDefault(named);
            if (named is not null && backend.Parent is null)
            {
                _errors.Add($"{backend.Type} names {named} as its parent, which is no backend of this program. Declare it as one, or reference and enable its assembly.");
            }
            else if (backend.Version is not null && backend.Parent is null)
            {
                _errors.Add($"The backend {backend} ({backend.Type}) has no root. Derive it from a class with [ConnectorBackend(\"{backend.Service}\")], and see that its assembly is enabled.");
            }
        }

        foreach (ConnectorBackend backend in _byType.Values.Where(IsItsOwnAncestor))
        {
            _errors.Add($"The backend {backend} ({backend.Type}) is its own ancestor. Break the cycle of parents.");
            backend.Parent = null;
        }
    }

    private void AddUnits(ConnectorRegistrations registrations)
    {
        foreach (RegisteredUnit unit in registrations.Units)
        {
            if (_byType.TryGetValue(unit.Backend, out ConnectorBackend? backend))
            {
                backend.Units.Add(unit);
            }
            else
            {
                _errors.Add($"{unit.Type} is a unit of {unit.Backend}, which is no backend of this program. Declare it as one, or reference and enable its assembly.");
            }
        }
    }

    private void SetReplacements(ConnectorRegistrations registrations)
    {
        foreach (RegisteredUnit unit in registrations.Units.Where(unit => _byType.ContainsKey(unit.Backend)))
        {
            foreach (Type replaced in unit.Replaces)
            {
                RegisteredUnit? original = _byType[unit.Backend].Units.Find(candidate => candidate.Type == replaced);
                if (replaced == unit.Type)
                {
                    _errors.Add($"{unit.Type} replaces itself. Name the unit that it stands in for, or nothing.");
                }
                else if (original is null)
                {
                    _errors.Add($"{unit.Type} replaces {replaced}, which is not registered on {_byType[unit.Backend]}. A unit can only replace one of its own backend, in an assembly that is enabled.");
                }
                else
                {
                    original.ReplacedBy.Add(unit);
                }
            }
        }
    }

    private ConnectorBackend? NearestBase(Type type)
    {
        for (Type? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (_byType.TryGetValue(ancestor, out ConnectorBackend? backend))
            {
                return backend;
            }
        }

        return null;
    }

    private bool IsItsOwnAncestor(ConnectorBackend backend)
    {
        ConnectorBackend? ancestor = backend.Parent;
        for (int steps = 0; ancestor is not null && steps <= _byType.Count; steps++, ancestor = ancestor.Parent)
        {
            if (ancestor == backend)
            {
                return true;
            }
        }

        return false;
    }

    private static string Classes(IEnumerable<Type> types) => string.Join(", ", types.Select(type => $"{type} in {type.Assembly.GetName().Name}"));
}
