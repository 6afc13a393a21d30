using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Patchbay.Build.Assemblies.Needs;

/// <summary>Finds the tokens in the instructions of a method: types, members and signatures.</summary>
internal static class InstructionTokens
{
    private const byte FirstOfTwoBytes = 0xFE;
    private static readonly Dictionary<int, OperandType> s_operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <exception cref="UnreadableAssemblyException">The body has an instruction that does not exist.</exception>
    public static IEnumerable<EntityHandle> Of(MethodBodyBlock body)
    {
        var tokens = new List<EntityHandle>();
        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            value = value == FirstOfTwoBytes ? (value << 8) | code.ReadByte() : value;
            if (!s_operands.TryGetValue(value, out OperandType operand))
            {
                throw new UnreadableAssemblyException($"its code has an instruction {value:X}, which does not exist");
            }

            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType)
            {
                tokens.Add(Token(code.ReadInt32()));
            }
            else
            {
                // Read first: the left operand would be evaluated with the old offset.
                int size = operand is OperandType.InlineSwitch ? sizeof(int) * code.ReadInt32() : SizeOf(operand);
                code.Offset += size;
            }
        }

        return tokens;
    }

    private static EntityHandle Token(int value)
    {
        try
        {
            return MetadataTokens.EntityHandle(value);
        }
        catch (ArgumentException)
        {
            throw new UnreadableAssemblyException($"its code has a token {value:X}, which does not exist");
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
