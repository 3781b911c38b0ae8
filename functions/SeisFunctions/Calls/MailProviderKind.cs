namespace SeisFunctions.Calls;

/// <summary>Kinds of services that give mail addresses to private persons.</summary>
public enum MailProviderKind
{
    /// <summary>フリーメール.</summary>
    Free,

    /// <summary>プロバイダのメール.</summary>
    Provider,

    /// <summary>携帯電話会社のメール.</summary>
    Carrier,
}
