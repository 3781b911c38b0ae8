namespace SeisFunctions.Mail;

/// <summary>A message is longer than the receiving side takes.</summary>
public sealed class MessageTooLargeException(long limit) : Exception($"The message is longer than {limit} bytes.");
