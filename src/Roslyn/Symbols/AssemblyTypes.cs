using Microsoft.CodeAnalysis;

namespace Patchbay.Roslyn.Symbols;

/// <summary>Gets all types of an assembly, including nested ones.</summary>
internal static class AssemblyTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly)
    {
        var rest = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (rest.Count > 0)
        {
            INamespaceOrTypeSymbol current = rest.Pop();
            foreach (INamespaceOrTypeSymbol member in current is INamespaceSymbol space ? space.GetMembers() : current.GetTypeMembers())
            {
                rest.Push(member);
            }

            if (current is INamedTypeSymbol type)
            {
                yield return type;
            }
        }
    }
}
