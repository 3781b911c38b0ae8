using SeisFunctions.Domain.Faq;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Faq;

/// <summary><c>GET /questions</c>: the list of questions and answers, as officers keep it.</summary>
public sealed class ShowQuestions(DeskDoor door, FaqRegister faq)
{
    /// <summary>200 with the page.</summary>
    [Function(nameof(ShowQuestions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "questions")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var frame = await door.FrameAsync(user, "質問と回答", Links.Questions, cancellationToken);
            var entries = FaqEntry.InOrder(await faq.AllAsync(cancellationToken), entry => entry.Text);
            return DeskDoor.Page<QuestionsPage>(
                new QuestionsModel(
                    frame,
                    [.. entries.SelectMany(topic => topic).Select(LineOf)],
                    [
                        .. frame.CanAct ? [FaqForms.New(null)] : Array.Empty<Parts.Link>(),
                        new("掲載しているページを開く", ShowFaq.Path),
                    ]
                )
            );
        });

    private static QuestionLine LineOf(FaqEntry entry) =>
        new(
            entry.Text.Topic,
            entry.Text.Order,
            new(entry.Text.Question, Links.Question(entry.Id)),
            FaqLabel.Of(entry),
            entry.Author,
            Words.Second(entry.WrittenAt)
        );
}
