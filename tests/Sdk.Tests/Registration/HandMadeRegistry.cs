using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Patchbay.Devices;
using Patchbay.Registration;

namespace Patchbay.Sdk.Tests.Registration;

/// <summary>A registry of any names, laid out as the generator does it, that counts how often a key is looked at.</summary>
public class HandMadeRegistry : PluginRegistry
{
    private byte[] _keys = [];
    private int[] _keyEnds = [];
    private int[] _slots = new int[4];

    public int LooksAtKeys { get; private set; }

    protected override ReadOnlySpan<byte> Keys
    {
        get
        {
            LooksAtKeys++;
            return _keys;
        }
    }

    protected override ReadOnlySpan<int> KeyEnds => _keyEnds;

    protected override ReadOnlySpan<int> Slots => _slots;

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
        byte[][] keys = [.. devices.Select(name => Encoding.UTF8.GetBytes("device/" + name))];
        int end = 0;
        _keys = [.. keys.SelectMany(key => key)];
        _keyEnds = [.. keys.Select(key => end += key.Length)];
        _slots = new int[Math.Max(4, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2))];
        for (int index = 0; index < keys.Length; index++)
        {
            int slot = (int)(NameHash.Compute(keys[index]) % (uint)_slots.Length);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) % _slots.Length;
            }

            _slots[slot] = index + 1;
        }

        return this;
    }
}
