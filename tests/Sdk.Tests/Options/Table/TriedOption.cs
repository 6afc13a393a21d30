using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Patchbay.Sdk.Tests.Options.Table;

/// <summary>One option of the table, a type with its constraints, and its rows.</summary>
internal sealed class TriedOption(PropertyInfo property)
{
    private readonly TypeInputs _type = TypeInputs.Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

    public string Key { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute)) || property.IsDefined(typeof(RequiredAttribute));

    /// <summary>A value of its type.</summary>
    public string Right => _type.Right;

    public bool HasOwnWords => Constraints.Any(constraint => constraint.ErrorMessage is not null);

    public ValidationAttribute[] Constraints => [.. property.GetCustomAttributes<ValidationAttribute>()];

    public TriedAttribute? Tried => property.GetCustomAttribute<TriedAttribute>();

    /// <summary>The rows; where it is not said whether a value is accepted, that depends on more than the type.</summary>
    public IEnumerable<Row> Rows()
    {
        yield return new Row("missing", Json: null, !IsRequired);
        yield return new Row("null", "null", _type.Empty is "{}" ? null : !IsRequired);
        yield return new Row("empty", Written.Json(_type.Empty), _type.TakesEmpty ? null : false);
        foreach (string wrong in _type.Wrong)
        {
            yield return new Row("wrong type", Written.Json(wrong), IsAccepted: false);
        }

        foreach (string lenient in Constraints.Length == 0 ? _type.Lenient : [])
        {
            yield return new Row("lenient", Written.Json(lenient), IsAccepted: true);
        }

        TriedAttribute limits = Tried is { Below: not null } or { Above: not null } ? Tried : _type.Ends;
        RangeAttribute? range = property.GetCustomAttribute<RangeAttribute>();
        (string Case, string? Text, bool? IsAccepted)[] rows =
        [
            ("right", Constraints.Length == 0 ? _type.Right : null, true),
            ("accepted", Tried?.Accepted, true),
            ("refused", Tried?.Refused, false),
            ("below", limits.Below, false),
            ("at least", limits.AtLeast, Limited(range is not { MinimumIsExclusive: true })),
            ("at most", limits.AtMost, Limited(range is not { MaximumIsExclusive: true })),
            ("above", limits.Above, false),
            ("other culture", Tried?.Foreign, false),
        ];
        foreach ((string name, string? text, bool? isAccepted) in rows)
        {
            if (text is not null)
            {
                yield return new Row(name, Written.Json(text), isAccepted);
            }
        }

        foreach (string foreign in _type.Foreign)
        {
            yield return new Row("other culture", Written.Json(foreign), IsAccepted: false);
        }

        // The ends of the type may be outside of another constraint.
        bool? Limited(bool isAccepted) => ReferenceEquals(limits, _type.Ends) && Constraints.Length > 0 ? null : isAccepted;
    }

    public object? ValueIn(object options) => property.GetValue(options);

    /// <summary>As C# declares it.</summary>
    public override string ToString()
    {
        IEnumerable<CustomAttributeData> constraints = property.GetCustomAttributesData().Where(data => data.AttributeType.IsAssignableTo(typeof(ValidationAttribute)));
        return string.Concat(constraints.Select(data => $"[{AttributeText.Of(data)}] "))
            + (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")
            + TypeText.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
    }
}
