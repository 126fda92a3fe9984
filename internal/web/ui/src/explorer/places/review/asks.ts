// What the places of reviews ask, and what is done to them.
import { graphql } from '../../gql/index.ts';

export const ReviewsQuery = graphql(`
  query Reviews($code: Code!) {
    unit(by: { code: $code }) {
      id
      unitId
      code
      name
      title
      reviews {
        ...Review
      }
    }
    campaigns {
      id
      year
    }
  }

  fragment Review on Review {
    id
    period
    number
    place
    day
    sections {
      title
      text
    }
    recipients
    frozenAt
    hash
    signedAs
    signedAt
    revision
    html
    docx
    may
  }
`);

export const ReviewMayQuery = graphql(`
  query ReviewMay($unit: ID!) {
    viewer {
      id
      writes: can(action: REVIEW_WRITE, unit: $unit)
    }
  }
`);

// What freezing would freeze, as it stands now.
export const ReviewFiguresQuery = graphql(`
  query ReviewFigures($code: Code!, $period: Period!) {
    unit(by: { code: $code }) {
      id
      coverage(period: $period) {
        month
        expected
        reported
        approved
      }
      figures(period: $period) {
        id
        status
      }
    }
  }
`);

export const SaveReviewMutation = graphql(`
  mutation ReviewSave($input: SaveReviewInput!) {
    done: saveReview(input: $input) {
      ...ReviewDone
    }
  }

  fragment ReviewDone on ReviewPayload {
    review {
      id
      revision
    }
    userErrors {
      code
      message
    }
  }
`);

export const FreezeReviewMutation = graphql(`
  mutation ReviewFreeze($review: ID!, $expectedRevision: Int!) {
    done: freezeReview(review: $review, expectedRevision: $expectedRevision) {
      ...ReviewDone
    }
  }
`);

export const SignReviewMutation = graphql(`
  mutation ReviewSign($review: ID!, $signedAs: String!, $expectedRevision: Int!) {
    done: signReview(review: $review, signedAs: $signedAs, expectedRevision: $expectedRevision) {
      ...ReviewDone
    }
  }
`);
