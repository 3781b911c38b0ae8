using System.Globalization;

namespace SeisFunctions.Domain;

/// <summary>The longest span of time that somebody can mean by a setting: a longer one is a slip of the unit.</summary>
/// <param name="span">As in the settings: 1.00:00:00.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtMostAttribute(string span) : Attribute
{
    /// <summary>That span.</summary>
    public TimeSpan Span { get; } = TimeSpan.Parse(span, CultureInfo.InvariantCulture);
}
