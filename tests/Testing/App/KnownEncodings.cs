using System.Runtime.CompilerServices;
using SeisFunctions.Mail;

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// Makes the Japanese encodings known before any test runs, as the host does before anything else. MimeKit asks which
/// of them exist once, when it is first used, and keeps the answer: registered by the tests that need them, they would
/// be missing whenever another test had come first.
/// </summary>
internal static class KnownEncodings
{
    [ModuleInitializer]
    internal static void Register() => JapaneseEncodings.Register();
}
