namespace Azure.Communication.Email;

public readonly record struct EmailSendStatus(string Value)
{
    public static EmailSendStatus Succeeded { get; } = new("Succeeded");
}
