using Microsoft.CodeAnalysis.Text;
using Patchbay.Generators.Model;
using Patchbay.Roslyn.Text;
using static Patchbay.Generators.Writing.SourceWriter;

namespace Patchbay.Generators.Emission.Decorators;

/// <summary>Writes the decorator of a contract: a class that implements it and hands each call to the boundary of a host.</summary>
internal static class DecoratorEmitter
{
    private const string Registration = "global::Patchbay.Registration";
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static SourceText Emit(DecoratorModel decorator)
    {
        (DecoratedMember Member, string Field)[] members = [.. WithFields(decorator.Members)];
        return File($$"""
            [assembly: {{Registration}}.PluginContract(typeof({{decorator.OpenContract}}), typeof({{decorator.Type.FullName}}{{Open(decorator)}}))]

            namespace {{decorator.Type.Namespace}}
            {
                /// <summary>Calls a plugin by its contract <c>{{CSharpText.Comment(decorator.MetadataName)}}</c>, through the boundary that its host sets.</summary>
                {{GeneratedCode}}
                {{(decorator.IsPublic ? Hidden : "")}}
                {{MayUseObsolete}}
                {{(decorator.IsPublic ? "public" : "internal")}} sealed class {{decorator.Type.Name}}{{Generic(decorator)}} : {{decorator.Contract}}, {{Registration}}.IPluginAdapter
                    {{Lines(decorator.TypeParameters.Where(static parameter => parameter.Constraints.Count > 0).Select(static parameter => $"where {parameter.Name} : {string.Join(", ", parameter.Constraints)}"))}}
                {
                    {{Lines(members.Select(static member => Field(member.Member, member.Field)))}}

                    private readonly {{Registration}}.PluginCallBoundary<{{decorator.Contract}}> _boundary;

                    /// <summary>Creates the decorator.</summary>
                    public {{decorator.Type.Name}}({{Registration}}.PluginCallBoundary<{{decorator.Contract}}> boundary) => _boundary = boundary;

                    object {{Registration}}.IPluginAdapter.Plugin => global::Patchbay.PluginCatalog.GetInstance(this._boundary.Plugin);

                    {{Paragraphs(members.Select(static member => Member(member.Member, member.Field)))}}
                }
            }
            """);
    }

    private static string Open(DecoratorModel decorator) => decorator.TypeParameters.Count == 0 ? "" : $"<{new string(',', decorator.TypeParameters.Count - 1)}>";

    private static string Generic(DecoratorModel decorator) =>
        decorator.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", decorator.TypeParameters.Select(static parameter => parameter.Name))}>";

    private static string Field(DecoratedMember member, string field) => member is not DecoratedMethod { Call: { } call } ? ""
        : $"private static readonly {Registration}.ContractMember {field} = new {Registration}.ContractMember({CSharpText.Literal(call.Member)}, requiresResult: {(call.RequiresResult ? "true" : "false")});";

    private static string Member(DecoratedMember member, string field) => member switch
    {
        DecoratedMethod { Call: { } call } method => DecoratedMethodEmitter.Emit(method, call, field),
        DecoratedMethod method => DecoratedMethodEmitter.EmitStraight(method),
        DecoratedProperty property => DecoratedPropertyEmitter.Emit(property),
        _ => DecoratedPropertyEmitter.Emit((DecoratedEvent)member),
    };

    // Methods of one name have fields of their own.
    private static IEnumerable<(DecoratedMember Member, string Field)> WithFields(IEnumerable<DecoratedMember> members)
    {
        var taken = new List<string>();
        foreach (DecoratedMember member in members)
        {
            string name = member.Name.TrimStart('@');
            string field = CSharpText.Unused($"s_{char.ToLowerInvariant(name[0])}{name.Substring(1)}", taken);
            taken.Add(field);
            yield return (member, field);
        }
    }
}
