#pragma once

#include "models/secretdraft.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class NoteLine;
struct Workspace;

//! Last step of the wizard: everything that will be created, and what went wrong if it was not.
//! Owned by the wizard.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    //! What a person can do about an answer.
    enum class Remedy { TryAgain, Restore, ViewDetails, OpenPrerequisites };

    ReviewPage(Workspace *workspace, SecretDraft *draft, QWidget *parent = nullptr);

    void rebuild();
    void showBusy(const QString &text);
    void showError(const Error &error);
    void clearMessage();

signals:
    void editRequested(int step);
    void copyRequested(const QString &command);
    void remedyChosen(keyturn::ReviewPage::Remedy remedy);

private:
    QWidget *makeSecretCard();
    QWidget *makeRotationCard();
    QPushButton *makeEdit(int step, QWidget *parent);
    QWidget *makeValue();
    QWidget *makeChecks();
    void showChecks();
    void showNotes();
    void setRemedies(const QList<std::pair<Remedy, QString>> &remedies);

    Workspace *m_workspace;
    SecretDraft *m_draft;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    NoteLine *m_checks = nullptr;
    Banner *m_message;
    Banner *m_keep;
    QList<Remedy> m_remedies;
};

} // namespace keyturn
