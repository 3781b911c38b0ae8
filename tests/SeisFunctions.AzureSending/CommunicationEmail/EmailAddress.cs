namespace Azure.Communication.Email;

public readonly struct EmailAddress(string address, string displayName)
{
    public string Address { get; } = address;

    public string DisplayName { get; } = displayName;
}
