using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>The number of a requirement as the call prints it: 1, (1)ア. In JSON as it was given there.</summary>
/// <param name="Text">As printed.</param>
/// <param name="IsInteger">Whether it was given as a number.</param>
[JsonConverter(typeof(RequirementNumberConverter))]
public readonly record struct RequirementNumber(string Text, bool IsInteger)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
