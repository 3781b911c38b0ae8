namespace SeisFunctions.Domain;

/// <summary>A property that its row does not hold: it comes from elsewhere whenever the record is read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotStoredAttribute : Attribute;
