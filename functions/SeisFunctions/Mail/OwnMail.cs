namespace SeisFunctions.Mail;

/// <summary>What is known about mail of our own, so that a message can be told from it.</summary>
/// <param name="Address">The address that our letters come from.</param>
/// <param name="AuthenticationServers"> Names (authserv-id) under which our own mail server writes
/// <c>Authentication-Results</c>; <c>unnamed</c> for fields without a name. Empty: senders are not checked.
/// </param>
public sealed record OwnMail(string Address, IReadOnlyList<string> AuthenticationServers);
