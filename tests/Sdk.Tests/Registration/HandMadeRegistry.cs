using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Patchbay.Devices;
using Patchbay.Registration;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>A registry of any names, laid out as the generator does it, that counts how far plugins lie from where their hashes lead.</summary>
public class HandMadeRegistry : PluginRegistry
{
    private byte[] _keys = [];
    private int[] _keyEnds = [];
    private int[] _slots = new int[4];

    public int Displacements { get; private set; }

    protected override void GetNames(out ReadOnlySpan<byte> keys, out ReadOnlySpan<int> keyEnds, out ReadOnlySpan<int> slots)
    {
        keys = _keys;
        keyEnds = _keyEnds;
        slots = _slots;
    }

    public static HandMadeRegistry Of(params IEnumerable<string> devices) => new HandMadeRegistry().Fill(devices);

    /// <summary>A registry that belongs to another assembly, which is made for it.</summary>
    public static HandMadeRegistry InAssembly(string assembly, params IEnumerable<string> devices)
    {
        TypeBuilder type = AssemblyBuilder
            .DefineDynamicAssembly(new AssemblyName(assembly), AssemblyBuilderAccess.Run)
            .DefineDynamicModule(assembly)
            .DefineType("Registry", TypeAttributes.Public, typeof(HandMadeRegistry));
        type.DefineDefaultConstructor(MethodAttributes.Public);
        return ((HandMadeRegistry)Activator.CreateInstance(type.CreateType())!).Fill(devices);
    }

    public override object Create(int plugin, PluginActivation activation) => plugin;

    public override string? KindOf(Type contract) => contract == typeof(IDevice) ? "device" : null;

    private HandMadeRegistry Fill(IEnumerable<string> devices)
    {
        string[] names = [.. devices];
        byte[][] keys = [.. names.Select(name => Encoding.UTF8.GetBytes("device/" + name))];
        int end = 0;
        _keys = [.. keys.SelectMany(key => key)];
        _keyEnds = [.. keys.Select(key => end += key.Length)];
        _slots = new int[Math.Max(4, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2))];
        for (int index = 0; index < keys.Length; index++)
        {
            int slot = (int)(NameHash.Compute("device", names[index]) % (uint)_slots.Length);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) % _slots.Length;
                Displacements++;
            }

            _slots[slot] = index + 1;
        }

        return this;
    }
}
