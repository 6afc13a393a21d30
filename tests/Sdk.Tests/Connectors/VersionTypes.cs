using System.Reflection;
using System.Reflection.Emit;

namespace Patchbay.Sdk.Tests.Connectors;

/// <summary>Makes classes for as many versions as a test wants.</summary>
internal static class VersionTypes
{
    private static readonly ModuleBuilder Module =
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Versions"), AssemblyBuilderAccess.Run).DefineDynamicModule("Versions");

    private static int _count;

    public static Type Make(string version)
    {
        lock (Module)
        {
            return Module.DefineType($"Version{version.Replace('.', '_')}_{++_count}", TypeAttributes.Public).CreateType();
        }
    }
}
