
namespace Patchbay.Analyzers.Tests.CompilerCases;

/// <summary>A declaration composed of fragments, each by its number: 0 is what should be, anything else is odd in one way.</summary>
internal sealed record Composition(int[] Choices)
{
    private static readonly int[] Counts =
    [
        Fragments.Kinds.Length, Fragments.Names.Length, Fragments.Texts.Length, Fragments.ClassNames.Length, Fragments.Surroundings.Length, Fragments.ClassForms.Length, Fragments.TypeParameters.Length,
        Fragments.ClassAttributes.Length, Fragments.DeviceMembers.Length, Fragments.Constructors.Length, Fragments.OptionsForms.Length, Fragments.PropertyTypes.Length, Fragments.PropertyAttributes.Length,
        Fragments.Accessors.Length, Fragments.Defaults.Length,
    ];

    private const int Seed = 20260102;

    /// <summary>The composition of a number, always the same, with one to six oddities as a rule. Most fragments are as they should be, or nothing would ever come as far as to run.</summary>
    public static Composition Create(int number)
    {
        var random = new Random(Seed + number);
        return new Composition([.. Counts.Select(count => random.Next(100) >= 10 + (number % 4 * 10) ? 0 : random.Next(1, count))]);
    }

    /// <summary>The same with as few oddities as keep a property broken.</summary>
    public Composition Shrink(Func<Composition, bool> isBroken)
    {
        Composition simplest = this;
        for (int index = 0; index < Choices.Length; index++)
        {
            Composition simpler = simplest with { Choices = [.. simplest.Choices.Select((choice, at) => at == index ? 0 : choice)] };
            simplest = simplest.Choices[index] != 0 && isBroken(simpler) ? simpler : simplest;
        }

        return simplest;
    }

    /// <summary>How many fragments are odd.</summary>
    public int Oddities => Choices.Count(choice => choice != 0);

    public bool HasOptionsType => Choices[10..].Any(choice => choice != 0) || Constructor.Contains('O', StringComparison.Ordinal);

    public string Kind => Fragments.Kinds[Choices[0]].Attribute;

    private string Constructor => Fragments.Constructors[Choices[9]];

    public string Source
    {
        get
        {
            string name = Fragments.ClassNames[Choices[3]];
            (string attribute, string fitting) = Fragments.Kinds[Choices[0]];
            string members = Choices[8] == 0 || !attribute.StartsWith("[Device", StringComparison.Ordinal) ? fitting : Fragments.DeviceMembers[Choices[8]];
            string text = Fragments.Texts[Choices[2]];
            string declaration = $"{Fragments.ClassAttributes[Choices[7]]} {attribute.Replace("%", Fragments.Names[Choices[1]], StringComparison.Ordinal)} "
                + $"{Fragments.ClassForms[Choices[5]]} {name}{Fragments.TypeParameters[Choices[6]]} {{ {Constructor.Replace("%", name, StringComparison.Ordinal)} {members} }}";
            string property = $"{Fragments.PropertyAttributes[Choices[12]]} public {Fragments.PropertyTypes[Choices[11]]} Value {Fragments.Accessors[Choices[13]]}{Fragments.Defaults[Choices[14]]}";
            string options = HasOptionsType ? Fragments.OptionsForms[Choices[10]].Replace("PROPERTY", property, StringComparison.Ordinal) : "";
            return (Fragments.Surroundings[Choices[4]].Replace("%", declaration, StringComparison.Ordinal) + "\n" + options + "\n" + Fragments.Surround)
                .Replace("TEXT", text, StringComparison.Ordinal).Replace("KEY", text, StringComparison.Ordinal);
        }
    }

    public override string ToString() => Source.Replace(Fragments.Surround, "", StringComparison.Ordinal);
}
