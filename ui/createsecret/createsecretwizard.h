#pragma once

#include "models/secretdraft.h"
#include "ui/createsecret/reviewpage.h"
#include "ui/widgets/dialogframe.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace keyturn {

class RotationPolicyWidget;
class SelectTypePage;
class Stepper;
struct Workspace;

//! Create Secret in three steps: Select Type, Configuration rotation, Review and confirm. Owned by
//! the window; deletes itself when it is closed.
class CreateSecretWizard : public DialogFrame
{
    Q_OBJECT

public:
    enum Step { SelectType, ConfigureRotation, Review, StepCount };

    explicit CreateSecretWizard(Workspace *workspace, QWidget *parent = nullptr);

    void selectUser(const QString &userName);
    [[nodiscard]] Step step() const;

    void reject() override;

signals:
    //! The secret exists; its policy and the RAM user are for the words of the result.
    void created(const QString &secretName, const QString &userName,
        const keyturn::RotationPolicy &rotation);
    void restoreRequested(const QString &secretName);
    void detailsRequested(const QString &secretName);
    void prerequisitesRequested();
    void copyRequested(const QString &command);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makePages();
    void makeButtons();
    void goTo(Step step);
    void next();
    void submit();
    void submitted(const Result<Secret> &secret);
    void setBusy(bool busy);
    void remedy(ReviewPage::Remedy remedy);
    void askDiscard();

    Workspace *m_workspace;
    SecretDraft m_draft;
    Stepper *m_stepper;
    QStackedWidget *m_pages;
    SelectTypePage *m_typePage;
    RotationPolicyWidget *m_rotationPage;
    ReviewPage *m_reviewPage;
    QPushButton *m_cancel;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_ok;
    bool m_busy = false;
};

} // namespace keyturn
