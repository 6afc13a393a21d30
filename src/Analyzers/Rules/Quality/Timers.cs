using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Patchbay.Roslyn.Symbols;

namespace Patchbay.Analyzers.Rules.Quality;

/// <summary>Recognizes operations that create, store and dispose of timers.</summary>
internal static class Timers
{
    private static readonly string[] Types =
        ["System.Threading.Timer", "System.Timers.Timer", "System.Threading.PeriodicTimer", "System.Threading.ITimer"];

    public static bool IsCreated(IOperation operation) =>
        operation is IObjectCreationOperation or IInvocationOperation { TargetMethod.Name: "CreateTimer" }
        && operation.Type is INamedTypeSymbol type && Types.Any(type.IsNamed);

    /// <summary>Whether a variable of the type may hold a timer.</summary>
    public static bool MayHold(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && (type.SpecialType is SpecialType.System_IDisposable or SpecialType.System_Object || named.IsNamed("System.IAsyncDisposable") || Types.Any(named.IsNamed));

    /// <summary>Gets the variable that stores a new timer: a local, or a field or property of the instance. Not known if the timer is passed on.</summary>
    public static (bool IsKnown, ISymbol? Symbol) Keeper(IOperation creation)
    {
        IOperation value = Outermost(creation);
        return value.Parent switch
        {
            IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => (true, null),
            IInvocationOperation call when call.Instance == value => (!IsEnd(call.TargetMethod), null),
            IAssignmentOperation { Target: { } target, Parent: IExpressionStatementOperation } when IsOwn(target) && target.Referenced() is { } symbol => (true, symbol),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => (!IsUsed(declarator), declarator.Symbol),
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => (true, fields[0]),
            IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => (true, properties[0]),
            _ => (false, null),
        };
    }

    /// <summary>Whether this reference disposes of the timer, or passes it to code that may do so.</summary>
    public static bool Ends(IOperation reference)
    {
        IOperation timer = Outermost(reference);
        return timer.Parent switch
        {
            IInvocationOperation call when call.Instance == timer => IsEnd(call.TargetMethod),
            IConditionalAccessOperation access when access.Operation == timer =>
                access.WhenNotNull.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => IsEnd(call.TargetMethod)),
            IMethodReferenceOperation method => IsEnd(method.Method),
            IAssignmentOperation assignment when assignment.Target == timer => false,
            IPropertyReferenceOperation or IEventReferenceOperation or IBinaryOperation or INameOfOperation => false,
            IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => false,
            _ => true,
        };
    }

    private static bool IsEnd(IMethodSymbol method) => method.Name is "Dispose" or "DisposeAsync" or "Close";

    private static bool IsOwn(IOperation target) =>
        target is ILocalReferenceOperation or IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation };

    private static bool IsUsed(IVariableDeclaratorOperation declarator) =>
        declarator.Ancestors().Take(3).Any(ancestor => ancestor is IUsingOperation or IUsingDeclarationOperation);

    // The same value, converted or chosen by an operator.
    private static IOperation Outermost(IOperation value)
    {
        while (value.Parent is IConversionOperation or ICoalesceOperation or IParenthesizedOperation
            || (value.Parent is IConditionalOperation choice && choice.Condition != value && choice.Type is not null))
        {
            value = value.Parent;
        }

        return value;
    }
}
