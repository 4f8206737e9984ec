#include "ui/createddialog.h"

#include "models/clicommand.h"
#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/accountlook.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

//! The check mark of success.
class CheckMark : public QWidget
{
public:
    explicit CheckMark(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(44, 44);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().color(Token::SuccessTint));
        painter.drawEllipse(rect());
        painter.setPen(QPen(Theme::current().color(Token::SuccessIcon), 3, Qt::SolidLine,
            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{QPointF(13.5, 22.8), QPointF(19.2, 28.5), QPointF(30.5, 16.5)});
    }
};

//! The box around a command.
class CodeBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::current().color(Token::BorderDefault));
        painter.setBrush(Theme::current().color(Token::BgSunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            metrics::radiusMedium, metrics::radiusMedium);
    }
};

} // namespace

CreatedDialog::CreatedDialog(Workspace *workspace, const QString &secretName,
    const QString &userName, const RotationPolicy &rotation, QWidget *parent)
    : DialogFrame(tr("Create Secret"), parent)
{
    setObjectName(u"createdDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QDateTime now = workspace->session.now();
    const auto *row = workspace->secrets.find(secretName);
    QDateTime first = row ? row->secret.nextRotation : QDateTime();
    if (!first.isValid() && rotation.isOn())
        first = now.addSecs(rotation.interval()->seconds().count());

    body()->setSpacing(16);
    body()->addWidget(makeHead(userName, rotation));
    body()->addWidget(makeFacts(secretName, rotation.isOn() ? first : QDateTime(), now));
    body()->addWidget(makeCommand(secretName));
    body()->addStretch();

    QPushButton *view = addButton(tr("View secret details"), ButtonRole::Normal);
    QPushButton *close = addButton(tr("Close"), ButtonRole::Primary);
    view->setObjectName(u"viewDetailsButton"_s);
    close->setObjectName(u"closeButton"_s);
    close->setDefault(true);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(view, &QPushButton::clicked, this, [this, secretName] {
        emit detailsRequested(secretName);
        accept();
    });
    showIdentity(this, *workspace);
    setFixedBodyWidth(560);
}

QWidget *CreatedDialog::makeHead(const QString &userName, const RotationPolicy &rotation)
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        new Label(tr("Created successfully"), TextRole::Heading, Token::TextPrimary, head));
    const QString sentence = rotation.isOn()
        ? tr("KMS now stores the AccessKey pair of RAM user %1 and rotates it every %2.")
              .arg(userName, phrase::interval(rotation.interval()->seconds()))
        : tr("KMS now stores the AccessKey pair of RAM user %1. Automatic rotation is off.")
              .arg(userName);
    auto *text = new Label(sentence, TextRole::Body, Token::TextSecondary, head);
    text->setWordWrap(true);
    texts->addWidget(text);
    layout->addWidget(new CheckMark(head), 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return head;
}

QWidget *CreatedDialog::makeFacts(
    const QString &secretName, const QDateTime &first, const QDateTime &now)
{
    auto *card = new Card({}, this);
    card->setBodyMargins({16, 4, 8, 4});
    auto *list = new KeyValueList(card);
    list->setKeyWidth(116);
    list->setRowHeight(32);
    auto *name = new Label(secretName, TextRole::Mono, Token::TextPrimary, list);
    name->setObjectName(u"createdNameLabel"_s);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    list->addRow(tr("Secret Name"), withCopy(name, secretName, tr("Copy Secret Name")));
    if (first.isValid())
        list->addRow(tr("First rotation"),
            phrase::dateTime(first) + u" · "_s + phrase::timeUntil(now, first));
    card->body()->addWidget(list);
    return card;
}

QWidget *CreatedDialog::makeCommand(const QString &secretName)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new Label(
        tr("Read it from an application"), TextRole::SmallMedium, Token::TextSecondary, part));
    const QString command = cli::getSecretValue(secretName);
    auto *box = new CodeBox(part);
    auto *boxLayout = new QHBoxLayout(box);
    boxLayout->setContentsMargins(10, 6, 4, 6);
    auto *text = new Label(command, TextRole::Mono, Token::TextPrimary, box);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    boxLayout->addWidget(withCopy(text, command, tr("Copy as aliyun CLI Command")));
    layout->addWidget(box);
    return part;
}

QWidget *CreatedDialog::withCopy(QWidget *text, const QString &copied, const QString &name)
{
    auto *row = new QWidget(this);
    auto *copy = new QToolButton(row);
    copy->setIcon(icon(Icon::Copy));
    copy->setAccessibleName(name);
    copy->setToolTip(name);
    connect(copy, &QToolButton::clicked, this, [this, copied] { emit copyRequested(copied); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    return row;
}

} // namespace keyturn
